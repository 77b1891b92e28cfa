#!/usr/bin/env python3
"""Write N invented Chinese help pages of about 4 KB below a folder: for sizes and times at 1,000, 10,000 and 50,000 pages.

    Benchmarks/site/make_pages.py OUT N

The same N gives the same pages. Objects and modules are made of syllable-like words, so that the number of different terms
grows with the number of pages as it does in real help.
"""
import pathlib
import random
import sys

VERBS = ["创建", "删除", "查询", "修改", "绑定", "解绑", "启用", "停用", "导出", "重置", "扩容", "迁移", "备份", "恢复", "审核", "回收"]
HEADS = ["实例", "磁盘", "规则", "策略", "网关", "证书", "密钥", "镜像", "快照", "域名", "账号", "角色", "订单", "发票", "任务", "队列", "日志", "告警"]
PARTS = "云数据安全网络弹性分布专属公共私有边缘智能消息应用运维监控成本合规身份访问存储计算缓存流量接口模板标签分组项目租户区域节点集群容器函数事件"
SENTENCES = [
    "请确保{o}处于“运行中”状态。", "{o}的名称只能由中文、字母和数字组成，长度不超过{n}个字符。", "一次最多选择{n}个{o}。", "该操作不会影响其他{o}。",
    "{v}后，{o}所在的{m}需要{n}分钟才能生效。", "如果{o}已到期，请先续费再{v}。", "只有{m}管理员可以{v}{o}。", "{m}支持按{o}的标签筛选列表。",
]


def page(number, words, draw):
    module = "".join(draw.sample(words, 2))
    thing = draw.choice(words) + draw.choice(HEADS)
    verb = draw.choice(VERBS)
    several = draw.random() < 0.3
    fill = lambda: draw.choice(SENTENCES).format(o=thing, v=verb, m=module, n=draw.randint(2, 200))
    title = verb + thing
    steps = lambda button: "".join(f"<li>{text}</li>" for text in (
        f"登录{module}控制台。", f"在左侧导航栏选择“{module} &gt; {thing}列表”，进入“{thing}列表”页面。",
        (f"勾选多个{thing}，单击列表上方的“{button}”。" if button.startswith("批量") else f"在目标{thing}所在行的“操作”列，单击“{button}”。"),
        f"在弹出的“{button}”对话框中确认信息，单击“确定”。<div class='note'>说明：{fill()}</div>"))
    body = "".join(f"<p>{fill()}{fill()}{fill()}</p>" for _ in range(6))
    batch = f"<h2>批量{title}</h2><ol>{steps('批量' + verb)}</ol>" if several else ""
    return f"""<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{title}</title></head><body>
<div class="breadcrumb"><a href="index.html">{module}</a></div><main><h1>{title}（{number}）</h1>{body}
<h2>操作步骤</h2><ol>{steps(verb)}</ol>{batch}<h2>约束与限制</h2><ul>{''.join(f'<li>{fill()}</li>' for _ in range(5))}</ul></main></body></html>"""


def main():
    out, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    draw = random.Random(7)
    words = sorted({"".join(draw.choice(PARTS) for _ in range(2)) for _ in range(120 + count // 20)})
    for number in range(count):
        folder = out / f"book-{number // 500:03}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"page-{number:05}.html").write_text(page(number, words, draw), encoding="utf-8")


if __name__ == "__main__":
    main()
